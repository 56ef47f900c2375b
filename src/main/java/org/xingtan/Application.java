package org.xingtan;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.xingtan.commandline.Commands;
import org.xingtan.database.EarlyServer;

/// Starts Xingtan: the web application without arguments (or with `serve`), otherwise one command.
/// Beans are named by their full class name: rooms name their types for themselves, and two may have their `Members`.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {
  public static void main(String[] arguments) {
    String name = arguments.length == 0 ? "serve" : arguments[0];
    if (name.equals("serve")) {
      application().run();
    } else {
      System.exit(command(name, Arrays.asList(arguments).subList(1, arguments.length)));
    }
  }

  private static int command(String name, List<String> arguments) {
    SpringApplication application = application();
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(context ->
        context.getBeanFactory().registerSingleton("withoutPages", new WithoutControllers()));
    try (ConfigurableApplicationContext context = application.run()) {
      return context.getBean(Commands.class).run(name, arguments, System.out, System.err);
    }
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.addInitializers(new EarlyServer());
    return application;
  }
}
